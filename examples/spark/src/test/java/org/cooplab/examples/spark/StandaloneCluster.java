package org.cooplab.examples.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;

/**
 * A master and two workers of Spark's standalone mode, each a process of its own, from the jars of the class path. Each
 * worker has one core and runs one executor, which is again a process. What they log is in files of the folder.
 */
final class StandaloneCluster implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final Path folder;
    private final String url;
    private final List<Process> processes = new ArrayList<>();

    StandaloneCluster(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder).toAbsolutePath();
        // A worker looks for jars in a home; all that is needed is on the class path.
        Files.createDirectories(this.folder.resolve("home/jars"));
        int port = freePort();
        this.url = "spark://" + HOST + ":" + port;
        start("master", "org.apache.spark.deploy.master.Master", "--port", String.valueOf(port), "--webui-port", "0");
        for (String worker : List.of("worker-1", "worker-2")) {
            start(
                    worker,
                    "org.apache.spark.deploy.worker.Worker",
                    "--webui-port",
                    "0",
                    "--cores",
                    "1",
                    "--memory",
                    "700m",
                    "--work-dir",
                    this.folder.resolve(worker).toString(),
                    url);
        }
    }

    /** Returns the configuration of a driver that waits until both workers are there. */
    SparkConf conf() {
        return new SparkConf()
                .set("spark.master", url)
                .set("spark.app.name", "cluster test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", HOST)
                .set("spark.driver.bindAddress", HOST)
                .set("spark.executor.memory", "512m")
                .set("spark.executor.cores", "1")
                .set("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .set("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1")
                .set("spark.scheduler.minRegisteredResourcesRatio", "1.0")
                .set("spark.scheduler.maxRegisteredResourcesWaitingTime", "90s");
    }

    /** Kills the worker of an executor and the executor, without a word to anyone. */
    static void kill(long executor) {
        ProcessHandle process = ProcessHandle.of(executor).orElseThrow();
        ProcessHandle worker = process.parent().orElseThrow();
        worker.destroyForcibly();
        process.destroyForcibly();
    }

    @Override
    public void close() {
        // Whatever a process started ends before it.
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private void start(String name, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(System.getProperty("cooplab.spark.options").trim().split("\\s+")));
        command.addAll(List.of(
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dcooplab.spark.log=info",
                "-Dspark.master.rest.enabled=false",
                "-cp",
                System.getProperty("java.class.path"),
                main,
                "--host",
                HOST));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", HOST);
        processes.add(builder.start());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }
}
