import { readFileSync, writeFileSync } from 'node:fs';

/** A case: files of a small book, what the press must find in it, and where it matters the HTML of its first chapter. */
export interface CaseFile {
  readonly title: string;
  /** Files by path; undefined takes one of the base book away. */
  readonly files: Readonly<Record<string, string | Uint8Array | undefined>>;
  readonly findings: string;
  /** Absent where the case says nothing of it. */
  readonly html: string | undefined;
}

const fence = /^(`{3,})([^\n`]*)\n([\s\S]*?)^\1 *$/gm;

/** Reads a case of Markdown: fences whose info is `language path` are files, `findings` and `html` are expectations. */
export function readCase(path: string): CaseFile {
  const text = readFileSync(path, 'utf8');
  const files: Record<string, string | Uint8Array | undefined> = {};
  let findings = '';
  let html: string | undefined;
  for (const [, , info = '', body = ''] of text.matchAll(fence)) {
    const [kind = '', name] = info.trim().split(/\s+/);
    if (kind === 'findings') findings = body;
    else if (kind === 'html' && name === undefined) html = body;
    else if (name !== undefined) files[name] = kind === 'remove' ? undefined : kind === 'base64' ? Buffer.from(body, 'base64') : body;
  }
  return { title: /^# (.+)$/m.exec(text)?.[1] ?? path, files, findings, html };
}

/** Writes new expectations into a case file. */
export function updateCase(path: string, findings: string, html: string | undefined): void {
  const text = readFileSync(path, 'utf8');
  const updated = text.replace(fence, (whole, ticks: string, info: string) => {
    if (info.trim() === 'findings') return `${ticks}${info}\n${findings}${ticks}`;
    return info.trim() === 'html' && html !== undefined ? `${ticks}${info}\n${html}${ticks}` : whole;
  });
  writeFileSync(path, updated);
}
