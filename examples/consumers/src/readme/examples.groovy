// Takes each java block of the README that is a class with a main method, as it stands there, and writes a class Examples
// that runs them all. In a named module each gets a package line before it: classes without a package cannot be there.
{ String readme, File sources, String packageName ->
    def fence = '```'
    def line = packageName ? "package ${packageName};\n\n" : ''
    def folder = new File(sources, packageName.replace('.', '/'))
    def blocks = (new File(readme).getText('UTF-8') =~ /(?ms)^${fence}java\r?\n(.*?)^${fence}/).collect { it[1] }
    def names = []
    blocks.each { block ->
        def name = block =~ /public (?:final )?class (\w+)/
        if (name && block.contains('void main(')) {
            names << name[0][1]
            new File(folder, "${names.last()}.java").setText(line + block, 'UTF-8')
        }
    }
    assert names : 'the README has no example'
    assert names.size() == names.toSet().size() : "two examples of the README have one name: ${names}"
    println "examples of the README: ${names}"
    def calls = names.collect { "        System.out.println(\"-- ${it}\");\n        ${it}.main(new String[0]);\n" }.join()
    new File(folder, 'Examples.java').setText("""${line}final class Examples {

    static void run() throws Exception {
${calls}    }
}
""", 'UTF-8')
    true
}
