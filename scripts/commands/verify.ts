import { basename, dirname, resolve } from 'node:path';
import { type Host, HostError } from '../host/host.ts';
import { type PublicKey, readPublicKey } from '../release/minisign.ts';
import { editionOf, manifestName, type OpenedManifest, openManifest, type ShelfDifferences, verifyShelf } from '../release/verify-shelf.ts';
import type { AddCommand, CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';

interface VerifyOptions {
  readonly key?: string;
  readonly manifest?: string;
  readonly json: boolean;
}

/** `handbook verify`: is a shelf, or a file, what its publisher put out? */
export const addVerify: AddCommand = (program, context) => {
  program
    .command('verify')
    .description('hold a shelf or one file against its signed manifest; nothing is asked of the network')
    .argument('<path>', 'folder of a shelf, or a file')
    .option('--key <file>', 'public key of the publisher (minisign), or its one line')
    .option('--manifest <file>', 'manifest.json of the shelf that the file should be of; else the one beside it or above it')
    .option('--json', 'print as JSON', false)
    .addHelpText(
      'after',
      '\nExamples:\n  $ handbook verify shelf --key publisher.pub\n  $ handbook verify coping-with-return-en.pdf --manifest shelf/manifest.json',
    )
    .action(async (path: string, options: VerifyOptions) => runVerify(resolve(context.terminal.folder, path), options, context));
};

async function runVerify(path: string, options: VerifyOptions, context: CommandContext): Promise<void> {
  const { terminal, host, end } = context;
  const key = options.key === undefined ? undefined : await keyFrom(options.key, context);
  if (options.key !== undefined && !key) {
    terminal.err(`“${options.key}” is no public key of minisign: a file of two lines, or the second line alone.\n`);
    return end(exitCode.misuse);
  }
  const isFolder = await holdsFiles(path, host);
  const folder =
    options.manifest !== undefined ? dirname(resolve(terminal.folder, options.manifest)) : isFolder ? path : await shelfAbove(path, host);
  if (!isFolder && !(await host.files.exists(path))) {
    terminal.err(`There is nothing at “${path}”.\n`);
    return end(exitCode.misuse);
  }
  if (folder === undefined) {
    terminal.err(`There is no ${manifestName} beside “${basename(path)}” or above it: name one with --manifest.\n`);
    return end(exitCode.misuse);
  }
  const opened = await openManifest(folder, key, host);
  if ('fault' in opened) {
    terminal.err(`“${folder}” is no shelf that can be checked: ${opened.fault}.\n`);
    return end(exitCode.findings);
  }
  return isFolder ? tellShelf(folder, opened, options, context) : tellFile(path, opened, options, context);
}

async function keyFrom(given: string, { terminal, host }: CommandContext): Promise<PublicKey | undefined> {
  const path = resolve(terminal.folder, given);
  return readPublicKey((await host.files.exists(path)) ? new TextDecoder().decode(await host.files.read(path)) : given);
}

async function holdsFiles(path: string, host: Host): Promise<boolean> {
  try {
    return (await host.files.list(path)).length > 0;
  } catch (error) {
    // A file is no folder.
    if (error instanceof HostError) return false;
    throw error;
  }
}

/** The nearest folder above a file that holds a manifest; six steps are enough for any shelf. */
async function shelfAbove(path: string, host: Host): Promise<string | undefined> {
  let folder = dirname(path);
  for (let step = 0; step < 6; step += 1) {
    if (await host.files.exists(`${folder}/${manifestName}`)) return folder;
    folder = dirname(folder);
  }
  return undefined;
}

/** The sentence on the signature, and whether all is well with it. */
function signatureText({ signature }: OpenedManifest, isKeyGiven: boolean): { readonly text: string; readonly isGood: boolean } {
  if (signature === undefined)
    return { text: 'Nobody has signed its manifest: the files fit each other, but anybody could have made them.', isGood: !isKeyGiven };
  if (signature === 'not-checked')
    return { text: 'Its manifest is signed; give the public key of the publisher with --key to know by whom.', isGood: true };
  if (signature.good) return { text: `Its manifest is signed with this key: ${signature.comment}.`, isGood: true };
  const why = {
    unreadable: 'The signature of its manifest cannot be read.',
    'other-key': 'Its manifest is signed with another key.',
    forged: 'The signature does not fit the manifest: the manifest has been changed, or the signature is forged.',
  };
  return { text: why[signature.why], isGood: false };
}

async function tellShelf(
  folder: string,
  opened: OpenedManifest,
  { json, key }: VerifyOptions,
  { terminal, host, end }: CommandContext,
): Promise<void> {
  const { manifest } = opened;
  const found = await verifyShelf(folder, manifest, host);
  const { text, isGood } = signatureText(opened, key !== undefined);
  const isWhole = found.changed.length + found.missing.length + found.extra.length === 0;
  const { book, edition, date, commit, editions } = manifest;
  if (json)
    terminal.out(
      `${JSON.stringify({ book, edition, date, commit, ...found, signature: opened.signature ?? 'none', isWhole, isGood }, null, 2)}\n`,
    );
  else {
    terminal.out(
      `${book}, edition ${edition} of ${date}: ${editions.length} editions${commit === undefined ? '' : `, of commit ${commit.slice(0, 12)}`}.\n`,
    );
    terminal.out(`${text}\n${isWhole ? 'Every file is the one that the manifest names.\n' : differencesText(found)}`);
  }
  return end(isWhole && isGood ? exitCode.fine : exitCode.findings);
}

function differencesText({ changed, missing, extra }: ShelfDifferences): string {
  const list = (title: string, paths: readonly string[]): string =>
    paths.length === 0 ? '' : `${title}\n${paths.map((path) => `  ${path}\n`).join('')}`;
  return list('Changed:', changed) + list('Missing:', missing) + list('Not of this shelf:', extra);
}

async function tellFile(
  path: string,
  opened: OpenedManifest,
  { json, key }: VerifyOptions,
  { terminal, host, end }: CommandContext,
): Promise<void> {
  const { manifest } = opened;
  const found = editionOf(await host.files.read(path), basename(path), manifest);
  const { text, isGood } = signatureText(opened, key !== undefined);
  const isSame = found?.isSame === true;
  if (json) {
    const edition = found && {
      language: found.edition.language,
      format: found.edition.format,
      profile: found.edition.profile,
      title: found.edition.title,
      path: found.path,
    };
    terminal.out(
      `${JSON.stringify({ isSame, isGood, ...(edition ? { edition } : {}), book: manifest.book, edition_number: manifest.edition, date: manifest.date }, null, 2)}\n`,
    );
  } else if (!found) terminal.out(`${basename(path)} is no file of ${manifest.book}, edition ${manifest.edition} of ${manifest.date}.\n`);
  else {
    const { title, language, format, profile } = found.edition;
    const name = `“${title}”, edition ${manifest.edition} of ${manifest.date}, ${language}, ${format.toUpperCase()}${profile === undefined ? '' : ` (${profile})`}`;
    terminal.out(
      isSame ? `${basename(path)} is ${name}.\n${text}\n` : `${basename(path)} is NOT ${name}: it has that name, and other bytes.\n`,
    );
  }
  return end(isSame && isGood ? exitCode.fine : exitCode.findings);
}
