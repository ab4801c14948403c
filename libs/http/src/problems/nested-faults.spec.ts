import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import { IsOptional, IsString, ValidateIf, ValidateNested } from 'class-validator';
import { nestedFaults } from './nested-faults.js';
import { bodyPointer, fieldProblems } from './validation-problems.js';

class Part {
  @IsString() name: string;
  @IsOptional() @ValidateNested() @Type(() => Part) within?: Part;
}

class Whole {
  @ValidateNested() @Type(() => Part) must: Part;
  @IsOptional() @ValidateNested() @Type(() => Part) may?: Part | null;
  @ValidateIf((_whole, value) => value !== null) @ValidateNested() @Type(() => Part) nullable: Part | null;
  @IsOptional() @ValidateNested({ each: true }) @Type(() => Part) list?: Part[];
}

const faultsOf = (given: object): string[] => {
  const sound = { must: { name: 'a' }, nullable: null, ...given };
  return fieldProblems(nestedFaults(plainToInstance(Whole, sound)), bodyPointer).map(
    ({ pointer }) => pointer,
  );
};

describe('nested objects of a request', () => {
  it.each([
    { given: {}, pointers: [], because: 'all is as declared' },
    { given: { may: null, list: [] }, pointers: [], because: 'what may be missing is' },
    { given: { list: [{ name: 'a', within: { name: 'b' } }] }, pointers: [], because: 'members are objects' },
    { given: { must: undefined }, pointers: ['/must'], because: 'it has to be there' },
    { given: { must: null }, pointers: ['/must'], because: 'nothing is no object' },
    { given: { nullable: undefined }, pointers: ['/nullable'], because: 'only null says that there is none' },
    { given: { must: [] }, pointers: ['/must'], because: 'a list is no object' },
    { given: { may: [{ name: 'a' }] }, pointers: ['/may'], because: 'a list of one is no object' },
    { given: { list: { name: 'a' } }, pointers: ['/list'], because: 'an object is no list' },
    { given: { list: [[]] }, pointers: ['/list/0'], because: 'lists hold objects' },
    { given: { list: [{ name: 'a' }, [[[{ name: 'a' }]]]] }, pointers: ['/list/1'], because: 'however deep' },
    { given: { list: [{ name: 'a', within: [] }] }, pointers: ['/list/0/within'], because: 'of members too' },
  ])('$given: $pointers, because $because', ({ given, pointers }) => {
    expect(faultsOf(given)).toEqual(pointers);
  });
});
