/** A limit that only ends a test that would never end; how fast something is belongs to the benches. */
jest.setTimeout(120_000);
