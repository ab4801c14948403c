import root from '../../jest.config.js';

const {
  displayName: _unit,
  testPathIgnorePatterns: _others,
  ...common
} = root.projects.find(({ displayName }) => displayName === 'unit');

/** Checks against real data sets: `npm run check:data -- <folder>`. They run only where such a folder is named. */
export default {
  ...common,
  displayName: 'data',
  rootDir: '../..',
  roots: ['<rootDir>/test/data'],
  testMatch: ['**/*.data.ts'],
};
