import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unifiedDiff } from '../../scripts/review/report/unified-diff.ts';
import { chapter, reviewDesk } from '../review/review-book.ts';
import { withComments } from '../review/word-edits.ts';
import { edited } from './review/kinds.ts';

/**
 * Edits review copies in LibreOffice, takes them back and holds the Markdown against what each edit must come to. Prints a table; with `--update` puts it into the README.
 * Says ABSENT where LibreOffice or its bridge to Python is not there.
 */
const readme = new URL('review/README.md', import.meta.url);
const script = new URL('review/edit_in_libreoffice.py', import.meta.url).pathname;

interface Run {
  readonly kind: string;
  readonly tracked: boolean;
  readonly file: string;
  readonly fault?: string;
}
interface Row {
  readonly kind: string;
  readonly tracked: string;
  readonly untracked: string;
}

async function validate(): Promise<boolean> {
  const python = ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import uno'], { stdio: 'ignore' }).status === 0);
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status !== 0 || python === undefined) {
    console.log('ABSENT: LibreOffice with python3-uno is not installed, so no review copy was edited in it and taken back.');
    return true;
  }
  const folder = mkdtempSync(join(tmpdir(), 'handbook-review-'));
  try {
    const runs = await editAll(python, folder);
    const rows = [...(await rowsOf(runs, folder)), await commentRow(folder)];
    const table = tableOf(rows);
    console.log(table);
    if (process.argv.includes('--update'))
      writeFileSync(
        readme,
        readFileSync(readme, 'utf8').replace(pattern, () => block(table)),
      );
    const isTold = readFileSync(readme, 'utf8').includes(block(table));
    if (!isTold) console.log('test/validators/review/README.md tells something else: run with --update.');
    return isTold && rows.every(({ tracked, untracked }) => !isFault(tracked) && !isFault(untracked));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function editAll(python: string, folder: string): Promise<Run[]> {
  const desk = await reviewDesk();
  writeFileSync(`${folder}/copy.docx`, desk.copy());
  const { stdout } = await promisify(execFile)(python, [script, `${folder}/copy.docx`, folder, `${folder}/profile`], { timeout: 600_000 });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Run);
}

async function rowsOf(runs: readonly Run[], folder: string): Promise<Row[]> {
  const said = new Map<string, { tracked?: string; untracked?: string }>();
  for (const run of runs) {
    const entry = said.get(run.kind) ?? {};
    said.set(run.kind, entry);
    entry[run.tracked ? 'tracked' : 'untracked'] =
      run.fault === undefined ? await outcome(run, folder) : `fault of LibreOffice: ${run.fault}`;
  }
  return [...said].map(([kind, { tracked = '–', untracked = '–' }]) => ({ kind, tracked, untracked }));
}

/** What came back: the Markdown as it must be and not a byte else, or the lines that differ. */
async function outcome({ kind, file, tracked }: Run, folder: string): Promise<string> {
  const desk = await reviewDesk();
  const { out, err, code } = await desk.takeBack(new Uint8Array(readFileSync(`${folder}/${file}`)), '--apply');
  const wanted = edited(chapter, kind);
  if (desk.text() !== wanted) {
    console.log(`${kind}: exit ${code}\n${unifiedDiff('wanted', wanted, desk.text())}${out}${err}`);
    return 'no: other words';
  }
  const isTold = out.includes('review/untracked');
  if (wanted !== chapter && kind !== 'all accepted' && isTold === tracked)
    return tracked ? 'no: told as untracked' : 'no: not told as untracked';
  const again = await desk.takeBack(new Uint8Array(readFileSync(`${folder}/${file}`)), '--apply');
  if (desk.text() !== wanted) return `no: a second import changes it again (${again.out})`;
  return wanted === chapter ? 'nothing changes' : 'as meant';
}

/** Comments are put in as Word writes them, and the document is saved by LibreOffice, which falls over where a program puts one in. */
async function commentRow(folder: string): Promise<Row> {
  const desk = await reviewDesk();
  writeFileSync(`${folder}/comments.docx`, withComments(desk.copy(), 'nobody needs', 'The last words'));
  spawnSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'docx',
      '--outdir',
      `${folder}/saved`,
      `${folder}/comments.docx`,
    ],
    {
      stdio: 'ignore',
      timeout: 120_000,
    },
  );
  const { out } = await desk.takeBack(new Uint8Array(readFileSync(`${folder}/saved/comments.docx`)));
  const isWhole = [
    'Anna, 2006-11-02T09:00:00Z: Why is it here?',
    'Jean, 2006-11-02T09:01:00Z: Because of the law.',
    'en/01.md:45:1',
    'settled',
  ].every((words) => out.includes(words));
  const isThread = out.includes('2 comments');
  const tracked =
    isWhole && desk.text() === chapter ? `all told${isThread ? '' : '; LibreOffice makes an answer a comment of its own'}` : `no: ${out}`;
  return { kind: 'comment, answer, settled comment', tracked, untracked: '–' };
}

/** "no: …" or "fault of …", unlike "nothing changes". */
const isFault = (words: string): boolean => /^(?:no:|fault of)/.test(words);

const pattern = /<!-- table -->[\s\S]*<!-- end -->/;
const block = (table: string): string => `<!-- table -->\n${table}\n<!-- end -->`;

function tableOf(rows: readonly Row[]): string {
  return [
    '| Edit | tracked | not tracked |',
    '|---|---|---|',
    ...rows.map(({ kind, tracked, untracked }) => `| ${kind} | ${tracked} | ${untracked} |`),
  ].join('\n');
}

process.exitCode = (await validate()) ? 0 : 1;
