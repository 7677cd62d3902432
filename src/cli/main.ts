process.stdout.write('lectern\n');
