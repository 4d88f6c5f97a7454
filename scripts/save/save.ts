import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Artifact, BookInfo } from '../model/book.ts';
import type { PdfProfile } from '../model/pdf.ts';
import type { Stage } from '../stage.ts';
import { type ManifestEntry, manifestEntry, manifestText, mergeManifest, parseManifest } from './manifest.ts';

export interface SaveInput {
  readonly artifact: Artifact;
  readonly info: BookInfo;
  /** Which of the book's PDFs it is. */
  readonly pdfProfile?: PdfProfile;
  /** Of a DOCX with tracked changes, the earlier state that it is compared with. */
  readonly changesSince?: string;
  /** The output folder. */
  readonly folder: string;
}

/** Puts one edition into the output folder in one step: the last good one stays until the new one is whole. Gives its entry of the manifest. */
export const save: Stage<SaveInput, ManifestEntry> = {
  name: 'save',
  async run({ artifact, info, pdfProfile, changesSince, folder }, { host }) {
    const entry = manifestEntry(artifact, info, {
      ...(pdfProfile === undefined ? {} : { profile: pdfProfile }),
      ...(changesSince === undefined ? {} : { changesSince }),
    });
    const { folder: root } = artifact;
    if (root === undefined) for (const { path, bytes } of artifact.files) await host.files.write(`${folder}/${path}`, bytes);
    else {
      const files = artifact.files.map(({ path, bytes }) => {
        if (!path.startsWith(`${root}/`)) throw new Error(`The file “${path}” lies outside of its edition “${root}”.`);
        return { path: path.slice(root.length + 1), bytes };
      });
      await host.files.replaceFolder(`${folder}/${root}`, files);
    }
    return entry;
  },
};

export interface RecordInput {
  readonly folder: string;
  /** Short name of the book. */
  readonly book: string;
  readonly entries: readonly ManifestEntry[];
  readonly findings: readonly Diagnostic[];
}

/** Writes `manifest.json` (editions of earlier runs stay in it while their file is there) and `report.json` (the findings of this run). */
export const record: Stage<RecordInput, void> = {
  name: 'record',
  async run({ folder, book, entries, findings }, { host }) {
    const path = `${folder}/manifest.json`;
    const old = (await host.files.exists(path)) ? parseManifest(new TextDecoder().decode(await host.files.read(path))) : undefined;
    const merged = mergeManifest(old, book, entries);
    const there = await Promise.all(merged.artifacts.map((item) => host.files.exists(`${folder}/${item.path}`)));
    const manifest = { ...merged, artifacts: merged.artifacts.filter((_, at) => there[at]) };
    await host.files.write(path, new TextEncoder().encode(manifestText(manifest)));
    await host.files.write(`${folder}/report.json`, new TextEncoder().encode(`${JSON.stringify({ book, findings }, null, 2)}\n`));
  },
};
