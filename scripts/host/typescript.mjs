import { register } from 'tsx/esm/api';

/** From here on this thread imports TypeScript. */
register();
