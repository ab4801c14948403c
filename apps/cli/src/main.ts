import 'reflect-metadata';
import { Command } from 'commander';
import { start } from './start.js';

const program = new Command('staffetta')
  .description('One shared track on which marketing hands leads to sales.')
  .showHelpAfterError();

program.command('start', { isDefault: true }).description('start everything on this machine').action(start);

await program.parseAsync();
