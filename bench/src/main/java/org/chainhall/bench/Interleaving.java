package org.chainhall.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.chainhall.bench.latency.Question;

/** Asks two engines the same questions, in turns where times are taken: what else the machine does disturbs both alike. */
final class Interleaving implements AutoCloseable {
    private final List<SearchEngine> engines;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    Interleaving(SearchEngine first, SearchEngine second) {
        this.engines = List.of(first, second);
    }

    /**
     * Each engine has its turn with each question, whether or not the turns before have ended: of the first question the
     * first engine, the second one; of the next the second, the first; and so on.
     *
     * @param perSecond turns of both together
     * @return of each engine
     */
    List<Tally> openLoop(IntFunction<Question> questions, int perSecond, int seconds) throws InterruptedException {
        List<Tally> tallies = List.of(new Tally(), new Tally());
        OpenLoop.start(perSecond, turn -> turn < perSecond * seconds, (turn, due) -> {
                    int number = turn / 2;
                    int engine = (turn + number) % 2;
                    ask(engines.get(engine), questions.apply(number), due, tallies.get(engine));
                })
                .join();
        return tallies;
    }

    /** Each engine on a thread of its own, one question after the other. */
    void closedLoops(IntFunction<Question> questions, int number) throws InterruptedException {
        List<Question> all = IntStream.range(0, number).mapToObj(questions).toList();
        Thread first = Thread.ofPlatform().start(() -> closedLoop(0, all));
        Thread second = Thread.ofPlatform().start(() -> closedLoop(1, all));
        first.join();
        second.join();
    }

    /** One engine alone, one question after the other. */
    void closedLoop(int engine, List<Question> questions) {
        Tally tally = new Tally();
        questions.forEach(question -> ask(engines.get(engine), question, System.nanoTime(), tally));
    }

    /** What the answer says is looked at when the time has been taken. */
    private void ask(SearchEngine engine, Question question, long due, Tally tally) {
        HttpRequest request = engine.request(question);
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            long taken = System.nanoTime() - due;
            if (answer.statusCode() == 200) {
                tally.answered(taken, engine.hasFound(json.readTree(answer.body())));
            } else {
                tally.failed();
            }
        } catch (IOException e) {
            tally.failed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            tally.failed();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
