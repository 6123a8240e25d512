package org.chainhall.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between the packages, as the package info of the server draws them. */
class ArchitectureTest {
    private static final String BASE = "org.chainhall.server.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.chainhall.server");

    @ParameterizedTest(name = "{0} does not know {1}")
    @CsvSource({
        "platform,  region directory access provider search imports codelist place language",
        "codelist,  region directory access provider search imports place language",
        "place,     region directory access provider search imports language",
        "language,  region directory access provider search imports codelist place",
        "region,    directory access provider search imports",
        "directory, access provider search imports",
        "access,    provider search imports",
        "provider,  search imports",
        "search,    imports",
        "imports,   search",
    })
    void featuresKnowOnlyWhatStandsBelowThem(String feature, String others) {
        String[] above = java.util.Arrays.stream(others.split(" "))
                .map(other -> BASE + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(BASE + feature + "..")
                .should()
                .dependOnClassesThat(are(resideInAnyPackage(above)))
                .because("the arrows between features point one way")
                .check(CLASSES);
    }

    @Test
    void featuresHaveNoCycles() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void elasticsearchIsSpokenToInThreePlaces() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "search.elastic..", BASE + "platform.indexing..", BASE + "region..")
                .should()
                .dependOnClassesThat(are(resideInAPackage("co.elastic..")))
                .because("one query builder that nobody can go around keeps directories apart")
                .check(CLASSES);
    }

    @Test
    void sqlIsInRepositories() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "platform..")
                .and()
                .haveSimpleNameNotEndingWith("Repository")
                .should()
                .dependOnClassesThat(are(resideInAPackage("org.jdbi.v3.sqlobject..")))
                .because("every statement stands where row security is tested")
                .check(CLASSES);
    }

    @Test
    void servicesDoNotKnowHttp() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Service")
                .or()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .dependOnClassesThat(are(resideInAnyPackage("jakarta.ws.rs..", "org.eclipse.jetty..")))
                .because("problems are thrown as such and rendered at one place")
                .check(CLASSES);
    }

    @Test
    void resourcesDoNotTouchTheDatabase() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(are(resideInAnyPackage("org.jdbi..", "java.sql..")))
                .check(CLASSES);
    }
}
