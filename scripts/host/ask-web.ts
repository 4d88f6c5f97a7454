/** What a server says of an address. */
export interface WebAnswer {
  readonly status: number;
  /** Where it sends the reader on, absolute; absent where it does not. */
  readonly location?: string;
  /** Seconds after which it may be asked again. */
  readonly retryAfterSeconds?: number;
}
export interface WebQuestion {
  readonly method: 'HEAD' | 'GET';
  readonly timeoutMs: number;
}
/** Asks one address without following where it leads. Throws WebError where no answer comes. */
export type AskWeb = (url: string, question: WebQuestion) => Promise<WebAnswer>;

/** No answer: a name that nobody has, a refused connection, a certificate that is not right, or silence. */
export class WebError extends Error {
  readonly reason: 'timeout' | 'name' | 'refused' | 'certificate' | 'other';
  constructor(reason: WebError['reason'], message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'WebError';
    this.reason = reason;
  }
}

/** Some servers give nothing to those who do not say who they are. */
const headers = { 'user-agent': 'handbook-links/1 (checks the links of a book)', accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

/** The web as this machine reaches it. The body of an answer is not read. */
export const askWeb: AskWeb = async (url, { method, timeoutMs }) => {
  try {
    const response = await fetch(url, { method, headers, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    await response.body?.cancel();
    const location = response.headers.get('location');
    const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
    return {
      status: response.status,
      ...(location === null ? {} : { location: new URL(location, url).href }),
      ...(Number.isFinite(wait) ? { retryAfterSeconds: wait } : {}),
    };
  } catch (error) {
    throw new WebError(reasonOf(error), error instanceof Error ? error.message : String(error), { cause: error });
  }
};

function reasonOf(error: unknown): WebError['reason'] {
  if (error instanceof Error && error.name === 'TimeoutError') return 'timeout';
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name';
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET') return 'refused';
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return 'certificate';
  return code.includes('TIMEOUT') ? 'timeout' : 'other';
}
