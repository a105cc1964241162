/**
 * The least that some work takes, in milliseconds of the processor: the best of a few runs, for the machine may be busy. To hold what
 * twice as much costs against what half of it costs, never against a clock on the wall.
 */
export function leastTime(work: () => unknown, runs = 3): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...times)
}
