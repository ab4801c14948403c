import { written } from './openapi.mjs';

describe('The OpenAPI file', () => {
  it('does not change when only the order of members does', () => {
    const one = { paths: { b: { x: 1 }, a: [2, 1] }, info: null };
    const other = { info: null, paths: { a: [2, 1], b: { x: 1 } } };
    expect(written(one)).toBe(written(other));
    expect(written(one)).not.toBe(written({ ...other, info: 'changed' }));
    expect(written({ list: [2, 1] })).not.toBe(written({ list: [1, 2] }));
  });
});
