package nhacviec.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The directions that the poms cannot say: which package of a module may know a technology. */
@AnalyzeClasses(packages = "nhacviec", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule TELEGRAM_STAYS_IN_ITS_ROOM = noClasses()
            .that()
            .resideInAPackage("nhacviec..")
            .and()
            .resideOutsideOfPackages("nhacviec.bot.telegram..", "nhacviec.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.telegram..", "okhttp3..");

    @ArchTest
    static final ArchRule SQL_STAYS_IN_STORAGE = noClasses()
            .that()
            .resideOutsideOfPackage("nhacviec.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.jdbi..", "org.sqlite..", "com.zaxxer..");

    @ArchTest
    static final ArchRule OFFICE_FILES_STAY_IN_DOCUMENTS = noClasses()
            .that()
            .resideOutsideOfPackage("nhacviec.documents..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..");

    @ArchTest
    static final ArchRule THE_SIMULATOR_KNOWS_NOTHING_OF_OURS = noClasses()
            .that()
            .resideInAPackage("nhacviec.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nhacviec.core..", "nhacviec.bot..", "nhacviec.storage..", "nhacviec.admin..");

    @ArchTest
    static final ArchRule RULES_DO_NOT_LOOK_AT_THE_CLOCK = noClasses()
            .that()
            .resideInAPackage("nhacviec.core..")
            .and()
            .doNotHaveSimpleName("DeliveryLoop")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");
}
