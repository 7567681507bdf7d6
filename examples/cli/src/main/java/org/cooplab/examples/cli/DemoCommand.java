package org.cooplab.examples.cli;

import java.nio.file.Path;
import org.cooplab.examples.quickstart.Quickstart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the pilot on real Moroccan places and writes its report. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand extends Task {

    @Option(names = "--out", defaultValue = "report", paramLabel = FOLDER)
    private Path folder;

    @Override
    public Integer call() {
        Path page = Quickstart.run(folder, locale(), this::tell);
        answer(new Answer(page.toAbsolutePath().normalize().toString()));
        return Cooplab.FINE;
    }

    private record Answer(String report) {}
}
