"""What the built program begins with."""

import sys

from vsa.__main__ import main

sys.exit(main())
