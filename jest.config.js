/** Packages that ship ESM only; inside Jest everything is compiled to CommonJS (Node 20 cannot require them). */
const ESM_ONLY = [
  '@nestjs',
  'typeorm/.*\\.mjs',
  'uuidv7',
  'temporal-polyfill',
  'temporal-utils',
  'content-disposition',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'es-toolkit',
  'awesome-phonenumber',
  'fast-check',
  'pure-rand',
  'cookie',
  '@sparticuz',
  'request-filtering-agent',
  'qr',
  'openid-client',
  'oauth4webapi',
  'jose',
  'age-encryption',
  '@noble',
  '@scure',
  'saxen',
];

const common = {
  testEnvironment: 'node',
  testEnvironmentOptions: {
    customExportConditions: ['staffetta-source', 'node', 'node-addons', 'require', 'default'],
  },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // Properties start from a known seed.
    '^fast-check$': '<rootDir>/test/support/fast-check.ts',
    // The web client is a package of its own, so the aliases of the root do not reach it.
    '^#([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
  transform: {
    '^.+\\.(ts|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  setupFilesAfterEnv: ['<rootDir>/test/support/generous.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/apps/web/dist'],
};

const roots = [
  '<rootDir>/libs',
  '<rootDir>/apps/server',
  '<rootDir>/apps/cli',
  '<rootDir>/migrations',
  '<rootDir>/test',
];
const onCluster = {
  globalSetup: '<rootDir>/test/support/cluster-up.mjs',
  globalTeardown: '<rootDir>/test/support/cluster-down.mjs',
};

/** One project per need, see docs/architecture.md: unit needs nothing, db PostgreSQL, e2e the whole app, browser a browser. */
export default {
  workerIdleMemoryLimit: '1GB',
  maxWorkers: 2,
  projects: [
    {
      ...common,
      displayName: 'unit',
      roots: [...roots, '<rootDir>/apps/web/src'],
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.(db|e2e|browser)\\.spec\\.ts$'],
    },
    { ...common, ...onCluster, displayName: 'db', roots, testMatch: ['**/*.db.spec.ts'] },
    { ...common, ...onCluster, displayName: 'e2e', roots, testMatch: ['**/*.e2e.spec.ts'] },
    { ...common, ...onCluster, displayName: 'browser', roots, testMatch: ['**/*.browser.spec.ts'] },
  ],
};
