import { Option } from 'commander';
import type { Command } from 'commander';
import { orExplain } from './failures.js';
import type { McpOptions } from './mcp.js';

/** `staffetta mcp`: tools for assistants that start their servers themselves. */
export function addMcp(program: Command): void {
  program
    .command('mcp')
    .description('the tools of an installation for an assistant that speaks MCP over stdio')
    .addOption(
      new Option('--url <address>', 'where the installation is served')
        .env('STAFFETTA_URL')
        .default('http://127.0.0.1:4400'),
    )
    .addOption(
      new Option(
        '--key <key>',
        'an API key; better in the environment, where no list of processes shows it',
      ).env('STAFFETTA_KEY'),
    )
    .addHelpText('after', '\nHow to connect, the tools and their rights: docs/mcp.md.')
    .action((options: McpOptions) => orExplain(async () => (await import('./mcp.js')).mcp(options)));
}
