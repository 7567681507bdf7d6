evaluate(new File(examples)).call(readme, new File(basedir, 'src/main/java'), '')
