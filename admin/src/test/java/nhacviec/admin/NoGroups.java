package nhacviec.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nhacviec.core.chat.ChatGroups;

/** An office without chat groups. */
final class NoGroups implements ChatGroups {

    @Override
    public List<Group> linked() {
        return List.of();
    }

    @Override
    public boolean link(long chatId, String title, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean unlink(long chatId, String why, Instant at) {
        return false;
    }

    @Override
    public void move(long from, long to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hold(long chatId, LocalDate week, Long deliveryId, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> held(long chatId, LocalDate week) {
        return Optional.empty();
    }
}
