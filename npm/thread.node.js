// The script that runs in a thread of Node.
import { parentPort } from 'node:worker_threads';
import { answerer } from './answer.js';
import * as api from './node.js';

const answer = answerer(api, (data) => parentPort.postMessage(data));
parentPort.on('message', answer);
