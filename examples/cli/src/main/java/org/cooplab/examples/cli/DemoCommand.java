package org.cooplab.examples.cli;

import java.nio.file.Path;
import java.util.List;
import org.cooplab.core.text.Fault;
import org.cooplab.examples.quickstart.Quickstart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the pilot on real Moroccan places and writes its report. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand extends Task {

    @Option(names = "--out", defaultValue = "report", paramLabel = FOLDER)
    private String folder;

    @Override
    public Integer call() {
        if (folder.isEmpty()) {
            throw new BadInput("\"\"", List.of(Fault.of("cli.folder.needed", "")));
        }
        Path page = Quickstart.run(Path.of(folder), locale(), this::tell);
        answer(new Answer(page.toAbsolutePath().normalize().toString()));
        return Cooplab.FINE;
    }

    private record Answer(String report) {}
}
