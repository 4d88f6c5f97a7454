import { defineDiagnostic } from './diagnostic.ts';

export const deadLink = defineDiagnostic<{ url: string; status: number }>({
  code: 'link/dead',
  severity: 'warning',
  explanation:
    'The server says that a page which the text links to is not there (any more). Told by “handbook links” only, which asks the live web; a build never does.',
  bad: 'See [the report](https://example.org/moved-away).',
  good: 'See [the report](https://example.org/report).',
  message: ({ url, status }) => `“${url}” is not there: the server answers ${status}.`,
  hint: () => 'Look for the new address, or link a copy at an archive such as https://web.archive.org/.',
});

export const movedLink = defineDiagnostic<{ url: string; to: string }>({
  code: 'link/moved',
  severity: 'info',
  explanation:
    'The server says that a page has moved for good. The old address works as long as the server sends readers on; the new one lasts longer. Told by “handbook links” only.',
  bad: 'See [the report](http://example.org/old).',
  good: 'See [the report](https://example.org/new).',
  message: ({ url, to }) => `“${url}” has moved to “${to}”.`,
  hint: () => 'Write the new address.',
});

const reasons = {
  timeout: 'no answer came in time',
  name: 'nobody has this name',
  refused: 'the server refuses the connection',
  certificate: 'its certificate is not right',
  loop: 'it sends the reader round in a circle',
  other: 'the connection failed',
} as const;

export const unreachableLink = defineDiagnostic<{ url: string; reason: keyof typeof reasons }>({
  code: 'link/unreachable',
  severity: 'warning',
  explanation:
    'No answer came from the server of a link: its name is gone, it refuses, its certificate is not right, or it is silent. It may be down for a moment only: ask again later. Told by “handbook links” only.',
  bad: 'See [the report](https://nobody-has-this-name.example/).',
  good: 'See [the report](https://example.org/report).',
  message: ({ url, reason }) => `“${url}” cannot be reached: ${reasons[reason]}.`,
  hint: ({ reason }) => (reason === 'name' ? 'Look at the spelling of the address.' : 'Ask again later; mend the link if it stays so.'),
});

export const uncheckedLink = defineDiagnostic<{ url: string; status: number }>({
  code: 'link/unchecked',
  severity: 'info',
  explanation:
    'The server does not tell a program whether a page is there: it wants a login, forbids programs, asks to come later or has a fault of its own. Somebody should open the link in a browser. Told by “handbook links” only.',
  bad: 'See [the minutes](https://example.org/members-only).',
  good: 'See [the report](https://example.org/report).',
  message: ({ url, status }) => `Whether “${url}” is there is not known: the server answers ${status}.`,
  hint: () => 'Open it in a browser.',
});
