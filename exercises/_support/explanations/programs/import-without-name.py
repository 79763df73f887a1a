from datetime import
