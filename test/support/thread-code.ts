import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ThreadCode } from '#qualification';

const PATH = '../../libs/qualification/src/test-support/learning-thread.mjs';

/** What `LearnApart` uses in tests, which run the sources. */
export const THREAD_CODE: ThreadCode = { url: pathToFileURL(join(__dirname, PATH)) };
