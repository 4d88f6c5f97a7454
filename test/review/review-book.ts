import { createMemoryHost, type MemoryHost } from '../../scripts/host/index.ts';
import { baseBook } from '../cases/base-book.ts';
import { runCommandOn } from '../commands/run-command.ts';

/** A chapter with a block of each kind that a reviewer may change. */
export const chapter = `# Going home {#ch-home}

Everyone may leave any country and **return freely** to their own [@black-2004, p. 12].

The *second* paragraph has two sentences. It says so :fact[F001].:index{entry="detention"} See [](#tbl-grades) and [](#sec-talk) before you go.

First half stays here. Second half moves on.

This block comes before.

This block comes after.

A block that nobody needs.

## The talk {#sec-talk}

A note follows.[^one] Then :term[voluntary return] ends it.

[^one]: The text of the note.

- apples are red
- pears are green
- plums are blue

1. first step
2. second step

:::table[Grades of evidence]{#tbl-grades}
| Grade | Meaning |
|---|---|
| verified | checked against the source |
| well known | nobody doubts it |
| unverified | to be looked at again |
:::

:::checklist[Is it free?]{#chk-free}
- [ ] The person has had time.
- [ ] The interpreter is independent.
:::

:::practice[Counselling in Utrecht]{#box-nl country=nl}
People are seen alone.
:::

The last words of the chapter: see [the guidelines](https://example.org/guide).
`;

export interface ReviewDesk {
  readonly host: MemoryHost;
  /** The Markdown of now. */
  text(): string;
  /** The document of the last export. */
  copy(): Uint8Array;
  /** Puts a document on the desk and takes it back. */
  takeBack(docx: Uint8Array, ...options: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }>;
}

const made = new Map<string, { readonly docx: Uint8Array; readonly manifest: Uint8Array }>();

/** A desk with a small book, and its copy for reviewers made; the same copy is made once. */
export async function reviewDesk(
  markdown = chapter,
  options: readonly string[] = [],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<ReviewDesk> {
  const all = Object.entries({ ...baseBook, 'en/01.md': markdown, ...files });
  const host = createMemoryHost(Object.fromEntries(all.map(([path, content]) => [`/desk/manuscript/${path}`, content])));
  const key = JSON.stringify([markdown, options, files]);
  const known = made.get(key);
  if (known) {
    await host.files.write('/desk/copy.docx', known.docx);
    await host.files.write('/desk/copy.json', known.manifest);
  } else {
    const { code, out, err } = await runCommandOn(['review', 'export', '--output', 'copy.docx', ...options], host);
    if (code !== 0) throw new Error(`The export failed: ${out}${err}`);
    made.set(key, { docx: await host.files.read('/desk/copy.docx'), manifest: await host.files.read('/desk/copy.json') });
  }
  return {
    host,
    text: () => new TextDecoder().decode(host.tree.get('/desk/manuscript/en/01.md')),
    copy: () => host.tree.get('/desk/copy.docx') ?? new Uint8Array(),
    async takeBack(docx, ...more) {
      await host.files.write('/desk/back.docx', docx);
      return runCommandOn(['review', 'import', 'back.docx', ...more], host);
    },
  };
}
