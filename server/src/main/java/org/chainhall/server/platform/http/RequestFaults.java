package org.chainhall.server.platform.http;

import io.dropwizard.jersey.validation.JerseyViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.glassfish.jersey.server.ParamException;
import org.glassfish.jersey.server.ParamException.HeaderParamException;
import org.glassfish.jersey.server.model.Parameter;

/** Says which part of a request a violation is about. */
final class RequestFaults {
    private static final Comparator<Fault> ORDER =
            Comparator.comparing(Fault::in).thenComparing(Fault::pointer).thenComparing(Fault::code);

    /** What callers name themselves: a fault in it is worth telling. */
    private static final Set<String> OF_CALLERS = Set.of("/externalId");

    private RequestFaults() {}

    /** Nothing can be at an address that the contract does not allow, where the names in it are ours. */
    static Problem problem(JerseyViolationException failure) {
        List<Parameter> parameters = failure.getInvocable().getParameters();
        List<Fault> faults = failure.getConstraintViolations().stream()
                .map(violation -> fault(violation, index -> place(parameters.get(index))))
                .sorted(ORDER)
                .toList();
        return faults.stream().anyMatch(fault -> fault.in() == Fault.Part.PATH && !OF_CALLERS.contains(fault.pointer()))
                ? Problems.notFound()
                : Problems.invalid(faults);
    }

    static Problem problem(ParamException failure) {
        Fault.Part part = failure instanceof HeaderParamException ? Fault.Part.HEADER : Fault.Part.QUERY;
        return Problems.invalid(new Fault(part, "/" + failure.getParameterName(), "INVALID_FORMAT", "Cannot be read."));
    }

    /** The fault of a violation of a method's parameters. */
    static Fault fault(ConstraintViolation<?> violation, IntFunction<Place> places) {
        Place place = parameter(violation.getPropertyPath()).map(places::apply).orElse(Place.BODY);
        String below = ValidationFaults.pointer(violation.getPropertyPath(), 2);
        return new Fault(
                place.part(),
                place.part() == Fault.Part.BODY ? below : "/" + place.name() + below,
                ValidationFaults.code(violation),
                ValidationFaults.detail(violation));
    }

    static Optional<Integer> parameter(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PARAMETER)
                .map(node -> node.as(Path.ParameterNode.class).getParameterIndex())
                .findFirst();
    }

    private static Place place(Parameter parameter) {
        return switch (parameter.getSource()) {
            case QUERY -> new Place(Fault.Part.QUERY, parameter.getSourceName());
            case PATH -> new Place(Fault.Part.PATH, parameter.getSourceName());
            case HEADER -> new Place(Fault.Part.HEADER, parameter.getSourceName());
            default -> Place.BODY;
        };
    }

    /** A part of a request, and the parameter in it. */
    record Place(Fault.Part part, String name) {
        static final Place BODY = new Place(Fault.Part.BODY, "");
    }
}
