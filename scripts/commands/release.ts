import { resolve } from 'node:path';
import type { Host } from '../host/host.ts';
import type { ValidatorResult } from '../model/shelf.ts';
import { type Built, buildBook } from '../pipeline.ts';
import { gatherShelf } from '../release/gather-shelf.ts';
import { makeShelf } from '../release/make-shelf.ts';
import { newSecretKey, publicKeyText, readSecretKey, type SigningKey } from '../release/minisign.ts';
import { hashPress } from '../save/finished-editions.ts';
import type { AddCommand, CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { faultText } from './fault-text.ts';
import { createProgress } from './progress.ts';
import { foldersOf, type SharedOptions, withSharedOptions } from './shared-options.ts';
import { findingsText } from './show-findings.ts';

interface ReleaseOptions extends SharedOptions {
  readonly shelf?: string;
  readonly key?: string;
  readonly newKey?: string;
  readonly url?: string;
  readonly allowDirty: boolean;
  readonly allowUnsigned: boolean;
}

/** `handbook release`: builds every edition for readers, and puts the shelf together. */
export const addRelease: AddCommand = (program, context) => {
  withSharedOptions(program.command('release'))
    .description(
      'build every edition in release profile and write the shelf: files, signed manifest, checksums; refuses where a gate is not met',
    )
    .option('--shelf <dir>', 'folder of the shelf; else “shelf” in the output folder')
    .option('--key <file>', 'secret key of the publisher (PEM, PKCS#8, Ed25519)')
    .option('--new-key <file>', 'make such a key in a new file, print its public key, and do nothing else')
    .option('--url <address>', 'where the shelf will stand, for catalogue data')
    .option('--allow-dirty', 'release a manuscript that is not as git has it; no commit is named then', false)
    .option('--allow-unsigned', 'write a shelf that nobody signs', false)
    .addHelpText(
      'after',
      '\nExamples:\n  $ handbook release --new-key ~/keys/publisher.pem > publisher.pub\n  $ handbook release --key ~/keys/publisher.pem\n  $ handbook verify output/shelf --key publisher.pub',
    )
    .action(async (options: ReleaseOptions) =>
      options.newKey === undefined ? release(options, context) : makeKey(options.newKey, context),
    );
};

async function makeKey(file: string, { terminal, host, end }: CommandContext): Promise<void> {
  const path = resolve(terminal.folder, file);
  if (await host.files.exists(path)) {
    terminal.err(`“${file}” is there already: a key that is lost cannot be made again. Name a new file.\n`);
    return end(exitCode.misuse);
  }
  const pem = newSecretKey();
  const key = readSecretKey(pem);
  if (!key) throw new Error('A new key cannot be read.');
  await host.files.write(path, new TextEncoder().encode(pem), 'secret');
  terminal.out(publicKeyText(key.publicKey));
  terminal.err(`The secret key is in “${file}”. Keep it away from the book, and give the two lines above to your readers.\n`);
  return end(exitCode.fine);
}

async function release(options: ReleaseOptions, context: CommandContext): Promise<void> {
  const { terminal, host, press, end } = context;
  const folders = foldersOf(options, context);
  const shelfFolder = options.shelf === undefined ? `${folders.output}/shelf` : resolve(terminal.folder, options.shelf);
  const misuse = (sentence: string): void => {
    terminal.err(`${sentence}\n`);
    end(exitCode.misuse);
  };
  if (options.key === undefined && !options.allowUnsigned)
    return misuse('A release is signed: name the secret key with --key, make one with --new-key, or add --allow-unsigned.');
  const key = options.key === undefined ? undefined : await secretKey(options.key, [folders.book, folders.output, shelfFolder], context);
  if (typeof key === 'string') return misuse(key);
  const source = await sourceOf(folders.book, host);
  if (source.isDirty && !options.allowDirty)
    return misuse(
      `The manuscript is not as git has it (${source.changed}). Commit it, or add --allow-dirty: then the shelf names no commit.`,
    );
  const progress = createProgress(terminal, options.quiet);
  const built = await buildBook(
    { ...folders, press, strict: options.strict, jobs: options.jobs, cache: true, profile: 'release' },
    { host, watch: progress.watch },
  ).finally(() => progress.stop());
  const refusal = await refusalOf(built, folders.book, context);
  if (refusal !== undefined) {
    terminal.err(`${refusal}\nNothing is released. What stood on the shelf is untouched.\n`);
    return end(built.hostFaults.length > 0 ? exitCode.machine : exitCode.findings);
  }
  const shelf = gatherShelf({
    books: built.books,
    editions: built.editions,
    press: await hashPress(press, host),
    ...(source.commit === undefined || source.isDirty ? {} : { commit: source.commit }),
    ...(options.url === undefined ? {} : { url: options.url.replace(/\/*$/, '/') }),
    outside: await askOutside(built, folders.output, host),
  });
  const failed = shelf.editions.flatMap(({ path, validators }) =>
    validators.filter(({ result }) => result === 'failed').map(({ name }) => `${path}: ${name}`),
  );
  const made = await makeShelf(
    {
      shelf,
      output: folders.output,
      privateNames: privateNames(host),
      words: new Map(built.books.map(({ info, words }) => [info.language, words])),
    },
    key,
    host,
  );
  const faults = [
    ...failed.map((what) => `A validator failed. ${what}`),
    ...made.traces.map(
      ({ path, part, found }) => `${path}${part === '' ? '' : ` (${part})`} holds “${found}”, which is nobody’s business.`,
    ),
  ];
  if (faults.length > 0) {
    terminal.err(`${faults.join('\n')}\nNothing is released. What stood on the shelf is untouched.\n`);
    return end(exitCode.findings);
  }
  await host.files.replaceFolder(shelfFolder, made.files);
  for (const { path, reason } of made.leftOut) terminal.err(`Without ${path}: ${reason}\n`);
  terminal.out(
    `${shelf.editions.length} editions in ${shelfFolder}, ${made.files.length} files${key ? ', signed' : ', not signed'}${source.commit === undefined || source.isDirty ? '; no commit is named' : ''}.\n`,
  );
  return end(exitCode.fine);
}

/** The key, or why it cannot be used. */
async function secretKey(file: string, folders: readonly string[], { terminal, host }: CommandContext): Promise<SigningKey | string> {
  const path = resolve(terminal.folder, file);
  if (!(await host.files.exists(path))) return `There is no key at “${file}”. “handbook release --new-key ${file}” makes one.`;
  for (const folder of folders)
    if (path.startsWith(`${folder}/`) || (await host.files.isInside(folder, path)))
      return `The key lies in “${folder}”, from where it would be published one day. Move it.`;
  return readSecretKey(new TextDecoder().decode(await host.files.read(path))) ?? `“${file}” is no Ed25519 key in PEM (PKCS#8).`;
}

interface Source {
  readonly commit?: string;
  readonly isDirty: boolean;
  /** The first files that differ. */
  readonly changed: string;
}
/** The commit of the manuscript. Without git, or outside of it, there is none, and nothing differs from it. */
async function sourceOf(book: string, host: Host): Promise<Source> {
  const git = async (args: readonly string[]): Promise<string | undefined> => {
    const result = await host.run('git', ['--no-pager', '-C', book, ...args]);
    return result?.code === 0 ? new TextDecoder().decode(result.out) : undefined;
  };
  const commit = (await git(['rev-parse', 'HEAD']))?.trim();
  if (commit === undefined) return { isDirty: false, changed: '' };
  const changed = ((await git(['status', '--porcelain', '--', '.'])) ?? '').split('\n').filter((line) => line !== '');
  return {
    commit,
    isDirty: changed.length > 0,
    changed: changed
      .slice(0, 3)
      .map((line) => line.slice(3))
      .join(', '),
  };
}

async function refusalOf(
  { findings, missing, hostFaults, editions }: Built,
  book: string,
  context: CommandContext,
): Promise<string | undefined> {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0 && missing.length === 0 && hostFaults.length === 0 && editions.length > 0) return undefined;
  const text = await findingsText(errors, 'pretty', book, context.terminal.colour.err, context);
  return [text, ...hostFaults.map(faultText), missing.length > 0 ? `Not made: ${missing.join(', ')}.` : '']
    .filter((part) => part !== '')
    .join('\n');
}

/** What programs of this machine say of the editions: qpdf of PDFs. One that is not here says nothing, and that is told. */
async function askOutside({ editions }: Built, output: string, host: Host): Promise<ReadonlyMap<string, readonly ValidatorResult[]>> {
  const results = new Map<string, ValidatorResult[]>();
  for (const { entry } of editions) {
    if (entry.format !== 'pdf') continue;
    const ran = await host.run('qpdf', ['--check', `${output}/${entry.path}`]);
    const version = ran && /version (\S+)/.exec(new TextDecoder().decode((await host.run('qpdf', ['--version']))?.out))?.[1];
    const isSound = ran?.code === 0;
    results.set(entry.path, [
      {
        name: 'qpdf --check',
        ...(version === undefined ? {} : { version }),
        standard: 'ISO 32000-1 (structure of the file)',
        result: ran === undefined ? 'absent' : isSound ? 'passed' : 'failed',
        errors: ran === undefined || isSound ? 0 : 1,
        warnings: 0,
      },
    ]);
  }
  return results;
}

/** Who works here and where: no file may name them. */
function privateNames({ environment }: Host): readonly string[] {
  return [environment.USER, environment.LOGNAME, environment.HOSTNAME, environment.HOME].flatMap((name) =>
    name === undefined || name === '' ? [] : [name],
  );
}
