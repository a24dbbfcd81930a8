import { parentPort } from 'node:worker_threads';

import { serveLog } from '@fadu/log-lmdb';

serveLog(parentPort!);
