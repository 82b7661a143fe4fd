// The script that runs in a browser's worker.
import { answerer } from './answer.js';
import * as api from './index.js';

const answer = answerer(api, (data) => postMessage(data));
onmessage = (event) => answer(event.data);
