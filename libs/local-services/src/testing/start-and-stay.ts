import { startLocalServices } from '../local-services.js';

/** A process of its own that starts the services in the directory it is given, says so, and waits to be killed. */
const [directory = ''] = process.argv.slice(2);
const { databaseUrl, eventStoreUrl } = await startLocalServices({ directory });
process.stdout.write(`${JSON.stringify({ databaseUrl, eventStoreUrl })}\n`);
setInterval(() => undefined, 1000);
