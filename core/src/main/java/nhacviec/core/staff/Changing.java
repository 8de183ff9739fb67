package nhacviec.core.staff;

import java.util.List;

/** What became of "this person is called so, is of these units, may do this" or "is no longer with us". */
public sealed interface Changing {

    <R> R answer(Cases<R> cases);

    interface Cases<R> {
        R changed(Changed changed);

        R unchanged(Unchanged unchanged);

        R revoked(Revoked revoked);

        R noSuchPerson(NoSuchPerson missing);

        R gone(Gone gone);

        R notYours(NotYours notYours);
    }

    /** On record. */
    record Changed(Staff before, Staff after) implements Changing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.changed(this);
        }
    }

    /** It was so already. */
    record Unchanged(Staff person) implements Changing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.unchanged(this);
        }
    }

    /**
     * No longer with the office, from now on.
     *
     * @param before the person as they were
     * @param alone the units of theirs of which nobody else can be reached
     */
    record Revoked(Staff before, List<Unit> alone) implements Changing {
        public Revoked {
            alone = List.copyOf(alone);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.revoked(this);
        }
    }

    record NoSuchPerson() implements Changing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.noSuchPerson(this);
        }
    }

    /** Nothing of whoever has left is changed; they can be invited anew. */
    record Gone(Staff person) implements Changing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.gone(this);
        }
    }

    /** Only the coordinator changes what people may do. */
    record NotYours() implements Changing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notYours(this);
        }
    }
}
