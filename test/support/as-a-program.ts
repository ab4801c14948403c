/** What a spec stands on is a program of Node: a place for what decorators write down, and nothing in its environment that a bundler put there. */
import 'reflect-metadata';
// Threads that specs start compile their own sources: what compiles them is kept loaded here, for it does not outlive a thread that brought it.
import '@swc/core';

for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR']) delete process.env[name];
