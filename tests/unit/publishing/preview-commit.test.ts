/** What a preview reads of a commit: whole files of the content folder, and nothing else. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { blobsOf, commitAt, contentsOf, fetchBranch, Unfit } from '../../../lib/publishing/preview/commit'
import { layOut, workshopIn } from '../../../lib/publishing/preview/workshop'
import { git as gitIn } from '../../support/git'

function repository() {
  const dir = mkdtempSync(join(tmpdir(), 'podium-commit-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const git = (...args: string[]) => gitIn(dir, ...args)
  git('init', '--quiet', '--initial-branch=main')
  const write = (file: string, text: string | Buffer) => {
    mkdirSync(dirname(join(dir, file)), { recursive: true })
    writeFileSync(join(dir, file), text)
  }
  const commit = () => {
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '-m', 'x')
    return git('rev-parse', 'HEAD')
  }
  return { dir, git, write, commit }
}
const filesOf = async (dir: string, commit: string) => (await blobsOf(dir, commit)).map(({ file }) => file)

describe('A name', () => {
  it('of a branch, a tag, a commit, or a branch of the remote leads to its commit', async () => {
    const { dir, git, write, commit } = repository()
    write('a.txt', 'a')
    const first = commit()
    git('branch', 'kladje')
    git('tag', 'v1')
    git('update-ref', 'refs/remotes/origin/verderop', first)
    for (const name of [
      'main',
      'kladje',
      'v1',
      first,
      first.slice(0, 10),
      'verderop',
      'origin/verderop',
      'refs/heads/kladje',
      'HEAD',
    ])
      expect([name, await commitAt(dir, name)]).toEqual([name, first])
  })

  it.each([
    '',
    '-x',
    '--upload-pack=touch x',
    'a..b',
    'main^{tree}',
    'main~1',
    'a b',
    'x:y',
    '@{u}',
    'nergens',
    'main.lock',
    "x';touch y;'",
  ])('"%s" is none', async (name) => {
    const { dir, write, commit } = repository()
    write('a.txt', 'a')
    commit()
    await expect(commitAt(dir, name)).rejects.toThrow(Unfit)
    await expect(fetchBranch(dir, name)).rejects.toThrow(Unfit)
  })
})

describe('Of a commit', () => {
  it('plain files and programs are read, whatever is in them, and hidden ones are let be', async () => {
    const { dir, git, write, commit } = repository()
    const bytes = Buffer.from([0, 10, 13, 255, 10, 0])
    write('articles/één stuk.mdx', 'tekst\nmet regels\n')
    write('beeld.bin', bytes)
    write('leeg.txt', '')
    write('.github/workflows/x.yml', 'x')
    symlinkSync('/etc/passwd', join(dir, '.geheim'))
    git('add', '--all')
    git('update-index', '--chmod=+x', 'beeld.bin')
    const blobs = await blobsOf(dir, commit())
    const read = new Map<string, Buffer>()
    for await (const [{ file }, content] of contentsOf(dir, blobs)) read.set(file, Buffer.from(content))
    expect([...read.keys()].sort()).toEqual(['articles/één stuk.mdx', 'beeld.bin', 'leeg.txt'].sort())
    expect(read.get('beeld.bin')).toEqual(bytes)
    expect(read.get('articles/één stuk.mdx')?.toString()).toBe('tekst\nmet regels\n')
  })

  it('a folder of a larger repository is read alone', async () => {
    const { dir, write, commit } = repository()
    write('inhoud/site.yaml', 'name: x')
    write('geheim.txt', 'x')
    expect(await filesOf(join(dir, 'inhoud'), commit())).toEqual(['site.yaml'])
  })

  it('a symbolic link or a submodule is an error, and says where it is', async () => {
    const linked = repository()
    linked.write('a.txt', 'a')
    symlinkSync('/etc/passwd', join(linked.dir, 'wachtwoorden.mdx'))
    await expect(blobsOf(linked.dir, linked.commit())).rejects.toThrow(/^wachtwoorden\.mdx: .*symbolische link/)
    const nested = repository()
    nested.write('a.txt', 'a')
    const first = nested.commit()
    nested.git('update-index', '--add', '--cacheinfo', `160000,${first},ander`)
    nested.git('commit', '--quiet', '-m', 'submodule')
    await expect(blobsOf(nested.dir, 'HEAD')).rejects.toThrow(/^ander: .*submodule/)
  })

  it('a name that leads out of the folder is an error', async () => {
    const { dir, git, write, commit } = repository()
    write('a.txt', 'a')
    commit()
    const blob = git('rev-parse', 'HEAD:a.txt')
    const tree = (line: string) => execFileSync('git', ['mktree'], { cwd: dir, input: line }).toString().trim()
    const inner = tree(`100644 blob ${blob}\tboos.txt\n`)
    // git itself writes such a tree when it is told what to hash.
    const raw = Buffer.concat([Buffer.from('40000 ..\0'), Buffer.from(inner, 'hex')])
    const evil = execFileSync('git', ['hash-object', '-t', 'tree', '--literally', '-w', '--stdin'], { cwd: dir, input: raw })
      .toString()
      .trim()
    const made = git('commit-tree', evil, '-m', 'boos')
    await expect(blobsOf(dir, made)).rejects.toThrow(Unfit)
  })

  it('too many files, too large a one, or too much in all is an error', async () => {
    const { dir, write, commit } = repository()
    write('a.txt', 'a'.repeat(100))
    write('b.txt', 'b'.repeat(100))
    const made = commit()
    const most = { files: 2, ofFile: 100, ofAll: 200 }
    expect(await blobsOf(dir, made, most)).toHaveLength(2)
    for (const less of [{ files: 1 }, { ofFile: 99 }, { ofAll: 199 }])
      await expect(blobsOf(dir, made, { ...most, ...less })).rejects.toThrow(Unfit)
    const empty = repository()
    await expect(blobsOf(empty.dir, empty.commit())).rejects.toThrow(/staat niets/)
  })
})

describe('The folder in which a preview is made', () => {
  it('follows from commit to commit: what changed, came, went, and a folder that became a file', async () => {
    const { dir, write, commit } = repository()
    const dataDir = mkdtempSync(join(tmpdir(), 'podium-workshop-'))
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    const { tree } = workshopIn(dataDir)
    const layOutNow = async () => layOut(dataDir, dir, await blobsOf(dir, commit()))
    write('een/twee.txt', '1')
    write('blijft.txt', 'x')
    await layOutNow()
    expect(readFileSync(join(tree, 'een/twee.txt'), 'utf8')).toBe('1')
    rmSync(join(dir, 'een'), { recursive: true })
    write('een', 'nu een bestand')
    write('nieuw.txt', 'n')
    await layOutNow()
    expect(readFileSync(join(tree, 'een'), 'utf8')).toBe('nu een bestand')
    rmSync(join(dir, 'een'))
    write('een/twee.txt', '2')
    rmSync(join(dir, 'nieuw.txt'))
    await layOutNow()
    expect([readFileSync(join(tree, 'een/twee.txt'), 'utf8'), existsSync(join(tree, 'nieuw.txt'))]).toEqual(['2', false])
    expect(readFileSync(join(tree, 'blijft.txt'), 'utf8')).toBe('x')
  })
})
