/**
 * Statements of one transaction that do not need each other's answers: started together they travel one behind the other, and the waiting
 * is that of one. They run in the order in which they were started. Waits for all of them, also where one fails, so that none runs on
 * after the transaction has ended.
 * @throws what failed first; what follows it is refused by PostgreSQL because of it
 */
export async function atOnce<const Works extends readonly Promise<unknown>[]>(
  works: Works,
): Promise<{ -readonly [Place in keyof Works]: Awaited<Works[Place]> }> {
  try {
    return await Promise.all(works);
  } catch (error) {
    await Promise.allSettled(works);
    throw error;
  }
}
