import { resolve } from 'node:path';
import type { Host } from '../host/host.ts';
import type { Shelf } from '../model/shelf.ts';
import { type Built, buildBook } from '../pipeline.ts';
import { gatherShelf } from '../release/gather-shelf.ts';
import { type MadeShelf, makeShelf } from '../release/make-shelf.ts';
import { newSecretKey, publicKeyText, readSecretKey, type SigningKey } from '../release/minisign.ts';
import { hashPress } from '../save/finished-editions.ts';
import { askValidators, type KnownResult, readResults } from './ask-validators.ts';
import type { AddCommand, CommandContext } from './command.ts';
import { type EarlierShelf, readEarlierShelf } from './earlier-shelf.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { faultText } from './fault-text.ts';
import { createProgress } from './progress.ts';
import { type Source, sourceOf } from './release-source.ts';
import { foldersOf, type SharedOptions, withSharedOptions } from './shared-options.ts';
import { type BookOnShelf, type ShelfBooksInput, shelfBooks } from './shelf-books.ts';
import { findingsText } from './show-findings.ts';
import { stateNamed } from './state-named.ts';

interface ReleaseOptions extends SharedOptions {
  readonly shelf?: string;
  readonly key?: string;
  readonly newKey?: string;
  readonly url?: string;
  readonly previous: readonly string[];
  readonly since?: string;
  readonly results?: string;
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
    .option('--previous <dir>', 'shelf of an earlier edition, lying to this one as it lies online; again for more', gather, [])
    .option('--since <state>', 'the state that the news are told since; else that of the first --previous')
    .option('--results <file>', 'what validators said, as “npm run validate -- FILE” writes it')
    .option('--allow-dirty', 'release a manuscript that is not as git has it; no commit is named then', false)
    .option('--allow-unsigned', 'write a shelf that nobody signs', false)
    .addHelpText(
      'after',
      '\nExamples:\n  $ handbook release --new-key ~/keys/publisher.pem > publisher.pub\n  $ handbook release --key ~/keys/publisher.pem\n  $ handbook verify output/shelf --key publisher.pub\n  $ handbook release --key ~/keys/publisher.pem --shelf site/2 --previous site/1',
    )
    .action(async (options: ReleaseOptions) =>
      options.newKey === undefined ? release(options, context) : makeKey(options.newKey, context),
    );
};

const gather = (value: string, before: readonly string[]): string[] => [...before, value];

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

interface Prepared {
  readonly folders: ReturnType<typeof foldersOf>;
  readonly shelfFolder: string;
  readonly key: SigningKey | undefined;
  readonly source: Source;
  readonly results: readonly KnownResult[];
}
/** What a release needs besides the book, or why there can be none. */
async function prepare(options: ReleaseOptions, context: CommandContext): Promise<Prepared | string> {
  const { terminal, host } = context;
  const folders = foldersOf(options, context);
  const shelfFolder = options.shelf === undefined ? `${folders.output}/shelf` : resolve(terminal.folder, options.shelf);
  if (options.key === undefined && !options.allowUnsigned)
    return 'A release is signed: name the secret key with --key, make one with --new-key, or add --allow-unsigned.';
  const key = options.key === undefined ? undefined : await secretKey(options.key, [folders.book, folders.output, shelfFolder], context);
  if (typeof key === 'string') return key;
  const source = await sourceOf(folders.book, host);
  if (source.isDirty && !options.allowDirty)
    return `The manuscript is not as git has it (${source.changed}). Commit it, or add --allow-dirty: then the shelf names no commit.`;
  const results = options.results === undefined ? [] : await knownResults(options.results, context);
  return typeof results === 'string' ? results : { folders, shelfFolder, key, source, results };
}

async function release(options: ReleaseOptions, context: CommandContext): Promise<void> {
  const { terminal, host, press, end } = context;
  const prepared = await prepare(options, context);
  if (typeof prepared === 'string') {
    terminal.err(`${prepared}\n`);
    return end(exitCode.misuse);
  }
  const { folders, shelfFolder } = prepared;
  const progress = createProgress(terminal, options.quiet);
  const built = await buildBook(
    { ...folders, press, strict: options.strict, jobs: options.jobs, cache: true, profile: 'release' },
    { host, watch: progress.watch },
  ).finally(() => progress.stop());
  const refuse = (reason: string, code: ExitCode): void => {
    terminal.err(`${reason}\nNothing is released. What stood on the shelf is untouched.\n`);
    end(code);
  };
  const refusal = await refusalOf(built, folders.book, context);
  if (refusal !== undefined) return refuse(refusal, built.hostFaults.length > 0 ? exitCode.machine : exitCode.findings);
  const before = await shelvesBefore(options, { built, ...prepared }, context);
  if (typeof before === 'string') return refuse(before, exitCode.misuse);
  const about = await shelfBooks(built, { folder: folders.book, ...before }, host);
  if (typeof about === 'string') return refuse(about, exitCode.misuse);
  const { shelf, made } = await fillShelf(built, { ...prepared, ...before, about, url: options.url }, context);
  const faults = faultsOf(shelf, made);
  if (faults.length > 0) return refuse(faults.join('\n'), exitCode.findings);
  await host.files.replaceFolder(shelfFolder, made.files);
  for (const { path, reason } of made.leftOut) terminal.err(`Without ${path}: ${reason}\n`);
  const signed = prepared.key ? ', signed' : ', not signed';
  terminal.out(
    `${shelf.editions.length} editions in ${shelfFolder}, ${made.files.length} files${signed}${shelf.commit === undefined ? '; no commit is named' : ''}.\n`,
  );
  return end(exitCode.fine);
}

interface Filling extends Prepared, Pick<ShelfBooksInput, 'earlier'> {
  readonly about: ReadonlyMap<string, BookOnShelf>;
  readonly url: string | undefined;
}
/** The shelf and all its files, in memory. */
async function fillShelf(
  built: Built,
  { folders, key, source, results, earlier, about, url }: Filling,
  { host, press }: CommandContext,
): Promise<{ readonly shelf: Shelf; readonly made: MadeShelf }> {
  const shelf = gatherShelf({
    books: built.books,
    editions: built.editions,
    press: await hashPress(press, host),
    ...(source.commit === undefined || source.isDirty ? {} : { commit: source.commit }),
    ...(url === undefined ? {} : { url: url.replace(/\/*$/, '/') }),
    versions: earlier.flatMap(({ edition, href }) => (href === undefined ? [] : [{ edition, href }])),
    about: new Map([...about].map(([language, book]) => [language, book.about])),
    outside: await askValidators(built, folders.output, results, host),
  });
  const wishes = {
    shelf,
    output: folders.output,
    privateNames: privateNames(host),
    words: new Map(built.books.map(({ info, words }) => [info.language, words])),
    more: [...about.values()].flatMap(({ page }) => page ?? []),
  };
  return { shelf, made: await makeShelf(wishes, key, host) };
}

/** What keeps a shelf from being put out: failed validators, traces of the machine. */
function faultsOf({ editions }: Shelf, { traces }: MadeShelf): string[] {
  return [
    ...editions.flatMap(({ path, validators }) =>
      validators.filter(({ result }) => result === 'failed').map(({ name }) => `A validator failed. ${path}: ${name}`),
    ),
    ...traces.map(({ path, part, found }) => `${path}${part === '' ? '' : ` (${part})`} holds “${found}”, which is nobody’s business.`),
  ];
}

async function knownResults(file: string, { terminal, host }: CommandContext): Promise<readonly KnownResult[] | string> {
  const path = resolve(terminal.folder, file);
  if (!(await host.files.exists(path))) return `There is nothing at “${file}”: “npm run validate -- ${file}” writes it.`;
  return readResults(new TextDecoder().decode(await host.files.read(path)), file);
}

interface MadeSoFar {
  readonly built: Built;
  readonly shelfFolder: string;
  readonly key: SigningKey | undefined;
}
/** The shelves of earlier editions, and the state that the news are told since; or why one cannot be used. */
async function shelvesBefore(
  { previous, since }: ReleaseOptions,
  { built, shelfFolder, key }: MadeSoFar,
  context: CommandContext,
): Promise<Pick<ShelfBooksInput, 'earlier' | 'since'> | string> {
  const earlier: EarlierShelf[] = [];
  for (const name of previous) {
    const folder = resolve(context.terminal.folder, name);
    const book = built.books[0]?.info.slug ?? '';
    const found = await readEarlierShelf(folder, { shelf: shelfFolder, book, key: key?.publicKey }, context);
    if (typeof found === 'string') return found;
    earlier.push(found);
  }
  if (since !== undefined) return { earlier, since: { state: await stateNamed(since, context), name: since } };
  const [last] = earlier;
  return last?.commit === undefined
    ? { earlier }
    : { earlier, since: { state: { ref: last.commit }, name: last.commit, edition: last.edition } };
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

/** Who works here and where: no file may name them. */
function privateNames({ environment }: Host): readonly string[] {
  return [environment.USER, environment.LOGNAME, environment.HOSTNAME, environment.HOME].flatMap((name) =>
    name === undefined || name === '' ? [] : [name],
  );
}
