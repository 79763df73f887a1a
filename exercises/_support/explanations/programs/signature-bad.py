from itsdangerous import URLSafeSerializer

URLSafeSerializer("key").loads("abc.def")
