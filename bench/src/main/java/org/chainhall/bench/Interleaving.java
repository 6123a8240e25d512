package org.chainhall.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainhall.bench.latency.Question;

/** Asks several engines, in turns where times are taken: what else the machine does disturbs all alike. */
final class Interleaving implements AutoCloseable {
    /** A virtual machine's second compiler begins after some thousand calls of a method. */
    static final int WARM_UP_QUESTIONS = 8_000;

    private final List<SearchEngine> engines;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    Interleaving(SearchEngine... engines) {
        this.engines = List.of(engines);
    }

    /** What each of the engines is asked. */
    @FunctionalInterface
    interface Asking {
        Question question(int engine, int number);
    }

    /**
     * Each engine has its turn with each number, whether or not the turns before have ended; with every number another one
     * is the first.
     *
     * @param perSecond turns of all together
     * @return of each engine
     */
    List<Tally> openLoop(Asking asking, int perSecond, int seconds) throws InterruptedException {
        int count = engines.size();
        List<Tally> tallies = Stream.generate(Tally::new).limit(count).toList();
        OpenLoop.start(perSecond, turn -> turn < perSecond * seconds, (turn, due) -> {
                    int number = turn / count;
                    int engine = (turn + number) % count;
                    ask(engines.get(engine), asking.question(engine, number), due, tallies.get(engine));
                })
                .join();
        return tallies;
    }

    /** Each engine on a thread of its own: what the compilers of the programs do first is nobody's latency. */
    void warmUp(Asking asking) throws InterruptedException {
        List<Thread> threads = IntStream.range(0, engines.size())
                .mapToObj(engine -> Thread.ofPlatform().start(() -> closedLoop(engine, asked(asking, engine))))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static List<Question> asked(Asking asking, int engine) {
        return IntStream.range(0, WARM_UP_QUESTIONS)
                .mapToObj(number -> asking.question(engine, number))
                .toList();
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
