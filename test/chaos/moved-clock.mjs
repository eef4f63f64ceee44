// Loaded before a program: its clock is that of the machine, moved by as many milliseconds as a file says at that moment.
import { readFileSync } from 'node:fs';

const machines = Date.now;
const now = () => machines() + Number(readFileSync(process.env.CLOCK_FILE, 'utf8'));

globalThis.Date = new Proxy(Date, {
  construct: (date, given, asked) => Reflect.construct(date, given.length === 0 ? [now()] : given, asked),
  get: (date, key) => (key === 'now' ? now : Reflect.get(date, key)),
});
