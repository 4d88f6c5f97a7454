import type { Host } from '../host/host.ts';

/** The state of the manuscript that is released. */
export interface Source {
  readonly commit?: string;
  readonly isDirty: boolean;
  /** The first files that differ. */
  readonly changed: string;
}

/** The commit of the manuscript. Without git, or outside of it, there is none, and nothing differs from it. */
export async function sourceOf(book: string, host: Host): Promise<Source> {
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
