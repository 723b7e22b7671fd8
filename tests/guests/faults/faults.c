// A component with debug information, so that traps can say where in this file they are.

__attribute__((noinline)) static int quotient(int value, int by) {
  return value / by;
}

__attribute__((export_name("divide"))) int divide(int value, int by) {
  int result = quotient(value, by);
  return result + 0;
}
