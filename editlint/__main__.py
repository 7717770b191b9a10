"""python -m editlint"""

from .cli import main

if __name__ == "__main__":
    main()
