package org.chainhall.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chainhall.server.support.TestDatabase;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls every method of every repository as a mistake would: on a plain connection that no transaction has told a
 * directory, with arguments that fit rows that are there. Row security must then show nothing and let nothing be written.
 */
class RepositoryIsolationTest {
    /** What reads or writes no directory's rows. */
    private static final Set<String> EXEMPT = Set.of(
            // The directories themselves, which say who the tenants are.
            "DirectoryRepository.*",
            // A lock and the names of indexes, for all directories of a region.
            "RelayRepository.lockTargets",
            "RelayRepository.targets",
            "IndexTargetRepository.*");

    private static final String REFUSED = "42501";

    @BeforeAll
    static void putARowIntoEveryTable() {
        TestDatabase.shared().superuser().useHandle(SampleRows::insert);
    }

    @AfterAll
    static void takeTheRowsAway() {
        TestDatabase.shared().superuser().useHandle(SampleRows::delete);
    }

    @TestFactory
    Stream<DynamicTest> showsAndWritesNothingWithoutADirectory() {
        return repositories().stream()
                .flatMap(RepositoryIsolationTest::methods)
                .map(method -> DynamicTest.dynamicTest(name(method), () -> {
                    Effect effect = TestDatabase.shared().server().withHandle(handle -> call(method, handle));

                    assertThat(effect.isNothing()).as("%s", effect).isTrue();
                }));
    }

    /** Otherwise the arguments would fit no row, and the test above would prove nothing. */
    @TestFactory
    Stream<DynamicTest> reachesTheSameRowsWithTheirSettings() {
        return repositories().stream()
                .map(repository -> DynamicTest.dynamicTest(
                        repository.getSimpleName(),
                        () -> assertThat(methods(repository).map(this::callWithSettings))
                                .anyMatch(effect -> !effect.isNothing())));
    }

    private Effect callWithSettings(Method method) {
        return TestDatabase.shared().server().withHandle(handle -> {
            handle.begin();
            for (Setting setting : Setting.values()) {
                String value = setting == Setting.DIRECTORY ? SampleRows.ID.toString() : SampleRows.TEXT;
                handle.select("SELECT set_config(?, ?, true)", setting.key(), value)
                        .mapTo(String.class)
                        .one();
            }
            return call(method, handle);
        });
    }

    private static Effect call(Method method, Handle handle) {
        method.setAccessible(true);
        handle.begin();
        try {
            Object answer = method.invoke(handle.attach(method.getDeclaringClass()), MadeUpArguments.of(method));
            return new Effect(answer, hasWritten(handle), "");
        } catch (InvocationTargetException e) {
            return new Effect(null, false, failure(e.getTargetException()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } finally {
            handle.rollback();
        }
    }

    /** A row that JDBI cannot make sense of, as made up as it is, was seen all the same. */
    private static String failure(Throwable jdbi) {
        return jdbi.getCause() instanceof SQLException refusal ? refusal.getSQLState() : jdbi.toString();
    }

    /** PostgreSQL gives a transaction an id when it first changes or locks a row. */
    private static boolean hasWritten(Handle handle) {
        return handle.select("SELECT pg_current_xact_id_if_assigned() IS NOT NULL")
                .mapTo(boolean.class)
                .one();
    }

    /**
     * What a call did.
     *
     * @param failure the SQLSTATE with which the database refused, or another failure; any but row security's says that it got
     *     further
     */
    private record Effect(@Nullable Object answer, boolean written, String failure) {
        boolean isNothing() {
            return failure.equals(REFUSED)
                    || failure.isEmpty() && !written && RepositoryIsolationTest.isNothing(answer);
        }
    }

    private static boolean isNothing(@Nullable Object answer) {
        return switch (answer) {
            case null -> true;
            case Number number -> number.longValue() == 0;
            case Boolean bool -> !bool;
            case Optional<?> optional -> optional.isEmpty();
            case Collection<?> collection -> collection.isEmpty();
            case Record counts ->
                Arrays.stream(counts.getClass().getRecordComponents())
                        .allMatch(component -> isNothing(read(counts, component)));
            default -> false;
        };
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> repositories() {
        Function<JavaClass, Class<?>> reflect = JavaClass::reflect;
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.chainhall.server")
                        .stream()
                        .filter(type ->
                                type.isInterface() && type.getSimpleName().endsWith("Repository"))
                        .map(reflect)
                        .filter(repository -> methods(repository).findAny().isPresent())
                        .sorted(Comparator.comparing(Class::getName))
                        .toList();
    }

    private static Stream<Method> methods(Class<?> repository) {
        return Arrays.stream(repository.getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && !isExempt(method))
                .sorted(Comparator.comparing(Method::getName));
    }

    private static boolean isExempt(Method method) {
        return EXEMPT.contains(name(method))
                || EXEMPT.contains(method.getDeclaringClass().getSimpleName() + ".*");
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
