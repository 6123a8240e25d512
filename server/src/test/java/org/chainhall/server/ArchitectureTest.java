package org.chainhall.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chainhall.api.model.ImportMapping;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.api.model.SearchCriteria;
import org.chainhall.api.model.SearchRules;
import org.chainhall.server.platform.database.DirectoryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between the packages, as the package info of the server draws them. */
class ArchitectureTest {
    private static final String BASE = "org.chainhall.server.";
    private static final String MODELS = "org.chainhall.api.model";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.chainhall.server");

    @ParameterizedTest(name = "{0} does not know {1}")
    @CsvSource({
        "platform,       region directory access provider searchsettings search savedsearch imports codelist place language",
        "codelist,       region directory access provider searchsettings search savedsearch imports place language",
        "place,          region directory access provider searchsettings search savedsearch imports language",
        "language,       region directory access provider searchsettings search savedsearch imports codelist place",
        "region,         directory access provider searchsettings search savedsearch imports",
        "directory,      access provider searchsettings search savedsearch imports",
        "access,         provider searchsettings search savedsearch imports",
        "provider,       searchsettings search savedsearch imports",
        "searchsettings, search savedsearch imports",
        "search,         savedsearch imports",
        "savedsearch,    access searchsettings imports",
        "imports,        search searchsettings savedsearch",
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

    @Test
    void repositoriesAreAskedWithinADirectory() {
        Stream<String> others = CLASSES.stream()
                .filter(type -> type.getSimpleName().endsWith("Repository"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getRawParameterTypes().stream()
                        .limit(1)
                        .noneMatch(ArchitectureTest::carriesTheDirectory))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName());

        assertThat(others)
                .as("do not begin with the directory, or a record that has it")
                .containsExactlyInAnyOrder(
                        // Directories themselves, which have no policy.
                        "DirectoryRepository.nextTokenKey",
                        "DirectoryRepository.findBySlug",
                        "DirectoryRepository.lock",
                        "DirectoryRepository.list",
                        "DirectoryRepository.listInRegion",
                        // Before a directory is known.
                        "KeyLookupRepository.findByHash",
                        "LeaseRepository.lockNext",
                        "RelayRepository.claim",
                        // Of a region, without content of its directories.
                        "RelayRepository.lockTargets",
                        "RelayRepository.targets",
                        "RelayRepository.backlog",
                        "RelayRepository.deadCount",
                        "RelayRepository.dead",
                        "ChangeRepository.waiting",
                        "ChangeRepository.backlog",
                        "IndexTargetRepository.waitLonger",
                        "IndexTargetRepository.lock",
                        "IndexTargetRepository.list",
                        "IndexTargetRepository.add",
                        "IndexTargetRepository.removeOthers");
    }

    private static boolean carriesTheDirectory(JavaClass type) {
        return type.isEquivalentTo(DirectoryId.class)
                || type.getFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(DirectoryId.class));
    }

    @Test
    void envelopesStopAtResources() {
        Set<String> shared = new TreeSet<>();
        collect(ProviderProfile.class, shared);
        collect(ImportMapping.class, shared);
        collect(SearchRules.class, shared);
        collect(SearchCriteria.class, shared);
        Stream<String> others = CLASSES.stream()
                .filter(type -> !outermost(type).matches(".*(Resource|Mapper)"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().equals(MODELS))
                // A word of the contract is no envelope.
                .filter(dependency -> !dependency.getTargetClass().isEnum())
                .filter(dependency -> !shared.contains(outermost(dependency.getTargetClass())))
                .map(dependency ->
                        outermost(dependency.getOriginClass()) + " " + outermost(dependency.getTargetClass()))
                .distinct();

        assertThat(others)
                .as(
                        "know models of the contract other than the profile, the mapping of imports, and rules and criteria of searches")
                .containsExactlyInAnyOrder(
                        // Settings are patched and checked as a profile is.
                        "DirectoryRules DirectorySettings",
                        "DirectoryService DirectorySettings",
                        "DirectoryService DirectoryDraft");
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getSimpleName());
    }

    /** A model with all that it consists of. */
    private static void collect(Type type, Set<String> into) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, into));
        } else if (type instanceof Class<?> model
                && model.getPackageName().equals(MODELS)
                && into.add(model.getSimpleName())
                && model.isRecord()) {
            Stream.of(model.getRecordComponents()).forEach(part -> collect(part.getGenericType(), into));
        }
    }
}
