import { brokenDocx } from './diagnostics/docx.ts';
import { compareDocx, PackageTrees, proveChanges } from './docx-changes/index.ts';
import { type EditionRun, editionName, startEdition, writeStage } from './make-edition.ts';
import type { Artifact, CheckedBook, Edition } from './model/book.ts';
import { changesKey, type FinishedEdition } from './save/finished-editions.ts';
import { save } from './save/save.ts';
import { runStage, type Stage } from './stage.ts';

/**
 * Makes the DOCX that says with tracked changes what is new since the earlier state of the run, or finds it whole: the book as it was goes through the same writer, and the two documents are compared. `clean`
 * is the finished DOCX of now, below the output folder. Undefined where it was not made, where the language has no earlier state, or where the comparison is not right.
 */
export async function makeChangeEdition(
  book: CheckedBook,
  run: EditionRun,
  output: string,
  clean: FinishedEdition | undefined,
): Promise<FinishedEdition | undefined> {
  const then = run.earlier?.books.get(book.info.language);
  if (!clean || !then || !run.earlier) return undefined;
  const wanted = { language: book.info.language, format: 'docx', changes: true } as const;
  const name = editionName(wanted);
  const silent = {
    ...run,
    findings: { ...run.findings, report: () => {}, isError: () => false },
    world: { ...run.world, watch: () => {} },
  };
  // An earlier state is compared and not published: nobody is told what was wrong with it, and it needs no seal.
  const before = await startEdition(then as CheckedBook, wanted, silent);
  const now = await startEdition(book, wanted, silent);
  if (!before || !now) return undefined;
  const { info, epochSeconds } = now.edition;
  const revisions = { author: info.publisher || 'Editions compared', epochSeconds };
  const { since } = run.earlier;
  const key = changesKey({ before: before.key, now: clean.key, since, ...revisions });
  const known = run.before.get(key);
  if (known) {
    run.world.watch({ stage: 'write', edition: name, state: 'finished', tookMs: 0, cached: true });
    for (const finding of known.findings) run.findings.report(finding);
    return known;
  }
  const found: FinishedEdition['findings'][number][] = [];
  const report = (finding: FinishedEdition['findings'][number]): void => {
    found.push(finding);
    run.findings.report(finding);
  };
  const context = { ...run.world, report };
  const compared = await runStage(
    compareStage,
    { before: before.edition as Edition<'docx'>, clean: `${output}/${clean.entry.path}`, revisions },
    name,
    context,
  );
  await runStage(proveStage, compared, name, context);
  if (found.some(run.findings.isError)) return undefined;
  const path = clean.entry.path.replace(/\.docx$/, '-changes.docx');
  const files = [{ path, mediaType: clean.entry.mediaType, bytes: compared.changes }];
  const artifact: Artifact = { format: 'docx', language: info.language, main: path, files };
  const entry = await runStage(save, { artifact, info, folder: output, changesSince: since }, name, context);
  return { key, entry, findings: found };
}

type Compared = Parameters<typeof proveChanges>[0];
interface Comparison {
  readonly before: Edition<'docx'>;
  /** Absolute path of the DOCX of now. */
  readonly clean: string;
  readonly revisions: Parameters<typeof compareDocx>[2];
}

const compareStage: Stage<Comparison, Compared> = {
  name: 'write',
  async run({ before, clean, revisions }, context) {
    const { main, files } = await writeStage('docx').run(before, { ...context, report: () => {} });
    const old = files.find(({ path }) => path === main)?.bytes ?? new Uint8Array();
    const trees = { before: PackageTrees.open(old), now: PackageTrees.open(await context.host.files.read(clean)) };
    return { ...trees, changes: compareDocx(trees.before, trees.now, revisions) };
  },
};

/** The clean DOCX has been inspected: what is left to show is that this one leads to it, and back to the old text. */
const proveStage: Stage<Compared, void> = {
  name: 'inspect',
  async run(compared, { report }) {
    for (const reason of proveChanges(compared)) report(brokenDocx({ reason }));
  },
};
