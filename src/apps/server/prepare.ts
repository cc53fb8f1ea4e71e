// What `npm start` runs before the server: plain Node.js then starts what was built.
import { buildServerIfStale } from './build-server.ts';

await buildServerIfStale((line) => process.stdout.write(`${line}\n`));
