// Each resolved dependency with its version and scope, without those that are ours.
def resolved = { name ->
    new File(basedir, "${name}/target/resolved.txt").readLines('UTF-8')
        .collect { it.replaceAll('\\u001B\\[[0-9;]*m', '').trim().replaceAll(' -- module.*', '') }
        .findAll { it.count(':') >= 3 }
        .toSorted()
}
def ours = { it.startsWith('org.cooplab:') }
def alone = resolved('alone')
assert alone.size() > 40
['above', 'below'].each { place ->
    def with = resolved(place)
    assert with.count(ours) == 4
    assert with.findAll { !ours(it) } == alone : "our BOM ${place} the host's changed what it resolves"
}
true
