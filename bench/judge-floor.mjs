/** The floor of `judge`: the least that reads a log of events. Cuts each row into cells, counts the rows, and keeps nothing. */
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

let rows = -1;
const parser = createReadStream(process.argv[2], { highWaterMark: 262_144 }).pipe(parse());
parser.on('readable', () => {
  while (parser.read() !== null) rows += 1;
});
parser.on('end', () => console.log(rows));
