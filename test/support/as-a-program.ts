/** What a spec stands on is a program of Node: a place for what decorators write down, and nothing in its environment that a bundler put there. */
import 'reflect-metadata';

for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR']) delete process.env[name];
